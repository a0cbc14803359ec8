import { ORGANIZATION } from '../general/organization.ts';

export const DEPARTMENTS = '/api/admin/departments';

export type Department = { id: string; name: string };
/** With the names of the widgets that send everybody to it. */
export type UsedDepartment = Department & { widgets: readonly string[]; ownHours: boolean };
export type DepartmentsAnswer = { departments: readonly UsedDepartment[] };

/** A change of departments is a new version of the organization too. */
export const TOUCHED = [DEPARTMENTS, ORGANIZATION] as const;

export function pathOf({ id }: Department): string {
    return `${DEPARTMENTS}/${encodeURIComponent(id)}`;
}
