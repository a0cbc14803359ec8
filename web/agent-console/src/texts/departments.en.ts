/** The page Departments of the settings. */
export const departments = {
    'departments.title': 'Departments',
    'departments.help': 'What people choose from when they write to you. Conversations show it to your team.',
    'departments.new': 'New department',
    'departments.new.placeholder': 'Such as Billing',
    'departments.add': 'Add',
    'departments.added': 'Added: {name}',
    'departments.name': 'Name',
    'departments.name.of': 'Name of {name}',
    'departments.rename': 'Rename {name}',
    'departments.renamed': 'Renamed: {name}',
    'departments.remove': 'Remove {name}',
    'departments.removed': 'Removed: {name}',
    'departments.remove.title': 'Remove {name}?',
    'departments.remove.body':
        'Nobody can choose it any more. Conversations that were sent to it keep its name.',
    'departments.remove.confirm': 'Remove',
    'departments.empty.title': 'No departments yet',
    'departments.empty.body': 'Everybody reaches the same team. Add a department above to let them choose.',
} as const;
