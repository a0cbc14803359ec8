// A stand-in for the whole installation, for looking at the console while working on it: never shipped.
//   node dev/server.mjs            serves the API and the built dist/ under /console/
//   ROLE=agent node dev/server.mjs  signs in with another role than admin
//   ROWS=10000 node dev/server.mjs the same with many conversations
// For live reloading run `npx vite` beside it: vite.config.ts sends the API's paths here.
import { createServer } from 'node:http';
import { answerApi } from './api.mjs';
import { makeWorld } from './data.mjs';
import { answerFile } from './files.mjs';
import { answerOidc } from './oidc.mjs';
import { openSockets } from './socket.mjs';
import { answerStatic } from './static.mjs';
import { answerSwitch, switches } from './switches.mjs';

const port = Number(process.env.PORT ?? 8490);
const world = makeWorld(Number(process.env.ROWS ?? 26));
const server = createServer(async (request, response) => {
    const url = new URL(request.url, `http://${request.headers.host}`);
    const body = await bodyOf(request);
    const handled =
        answerSwitch(url, response, world, sockets) ||
        answerOidc(url, response, body) ||
        answerFile(url, response) ||
        (await answerApi({ url, request, response, body, world, sockets })) ||
        answerStatic(url, response);
    if (!handled) response.writeHead(404).end();
});
const sockets = openSockets(server, world, switches);

server.listen(port, '127.0.0.1', () => console.warn(`http://localhost:${port}/console/`));

async function bodyOf(request) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}
