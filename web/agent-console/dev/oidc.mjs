// Just enough of an OpenID Connect provider (code flow with PKCE). Its tokens are worth nothing.
import { randomUUID } from 'node:crypto';
import { ME } from './data.mjs';
import { switches } from './switches.mjs';

const ROOT = '/realms/chatdesk';
const nonces = new Map();

export function answerOidc(url, response, body) {
    if (!url.pathname.startsWith(ROOT)) return false;
    const issuer = `${url.origin}${ROOT}`;
    switch (url.pathname.slice(ROOT.length)) {
        case '/.well-known/openid-configuration':
            json(response, {
                issuer,
                authorization_endpoint: `${issuer}/auth`,
                token_endpoint: `${issuer}/token`,
                end_session_endpoint: `${issuer}/logout`,
                jwks_uri: `${issuer}/certs`,
                code_challenge_methods_supported: ['S256'],
                response_types_supported: ['code'],
                subject_types_supported: ['public'],
            });
            return true;
        case '/auth':
            page(response, url.searchParams);
            return true;
        case '/token':
            if (switches.denied) json(response, { error: 'invalid_grant' }, 400);
            else json(response, tokens(issuer, new URLSearchParams(body)));
            return true;
        case '/logout':
            response.writeHead(302, { location: url.searchParams.get('post_logout_redirect_uri') }).end();
            return true;
        default:
            return false;
    }
}

function page(response, asked) {
    const back = new URL(asked.get('redirect_uri'));
    const code = randomUUID();
    nonces.set(code, asked.get('nonce'));
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.get('state'));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
        `<!doctype html><title>Sign in</title><h1>Stand-in for the provider</h1><p><a href="${back.href.replaceAll('&', '&amp;')}">Sign in as ${ME.name}</a>`,
    );
}

function tokens(issuer, asked) {
    const now = Math.floor(Date.now() / 1000);
    const nonce = nonces.get(asked.get('code'));
    const id = {
        iss: issuer,
        aud: asked.get('client_id'),
        sub: ME.id,
        iat: now,
        exp: now + 300,
        ...(nonce ? { nonce } : {}),
    };
    return {
        access_token: randomUUID(),
        refresh_token: randomUUID(),
        id_token: unsigned(id),
        token_type: 'Bearer',
        expires_in: 300,
        scope: 'openid',
    };
}

function unsigned(claims) {
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'RS256' })}.${part(claims)}.x`;
}

function json(response, value, status = 200) {
    response
        .writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
        .end(JSON.stringify(value));
}
