import { createRoot } from 'react-dom/client';
import './app/app.css';
import { App } from './app/App.tsx';
import { Broken } from './app/Broken.tsx';
import { Session } from './session/session.ts';

const session = new Session();
void session.start();

const root = document.getElementById('root');
if (root) {
    createRoot(root).render(
        <Broken>
            <App session={session} />
        </Broken>,
    );
}
