// For development only: the gateway's part of docs/protocol.md in memory, and a host page on another origin.
// An agent answers everything; these words make it do more: "away", "long", "five", "drop", "expire", "refuse", "close".
import { createServer } from 'node:http';
import { hostPage } from './hostPage.mjs';
import { MockGateway } from './mockGateway.mjs';

const PORT = Number(process.env.PORT ?? 8470);
const gateway = new MockGateway(PORT);

gateway.listen();
createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(hostPage(`http://localhost:${PORT}`, new URL(request.url, 'http://host').searchParams));
}).listen(PORT + 1, '127.0.0.1');

process.stdout.write(`host page http://127.0.0.1:${PORT + 1}  (gateway ${PORT})\n`);
