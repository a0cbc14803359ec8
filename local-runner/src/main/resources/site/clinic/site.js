document.getElementById('ask').addEventListener('click', () => window.chatdesk('open'));
