// Runs before the first paint, so that a theme chosen by hand does not flash in the other one.
(() => {
    try {
        const theme = localStorage.getItem('chatdesk.theme');
        if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    } catch (blocked) {
        console.warn('The theme choice cannot be read: storage is blocked.', blocked);
    }
})();
