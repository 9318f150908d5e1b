// HAProxy or nginx of Debian (STREEP_PROXY) with the very file of tools/hosting, of which only ports, how many may come, the certificate and
// where the log goes are others.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { scratch } from './server.mjs';
import { HOST } from './stage.mjs';

export const PROXY = process.env.STREEP_PROXY;

const config = (name) => readFileSync(new URL(`../../tools/hosting/${name}`, import.meta.url), 'utf8');

/** A text with each of these replaced, that have to be there. */
function replaced(text, pairs) {
  for (const [what, by] of pairs) {
    if (!text.includes(what)) throw new Error(`there is no «${what}» to replace`);
    text = text.replaceAll(what, by);
  }
  return text;
}

/** A port that was free a moment ago. */
const free_port = () => new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

/** Of the certificate as an operator has it: the chain, and the key. */
function make_certificate(folder) {
  const [chain, key] = [join(folder, 'streep.crt'), join(folder, 'streep.key')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${HOST}`, '-keyout', key, '-out', chain], { stdio: 'pipe' });
  const both = join(folder, 'streep.pem');
  writeFileSync(both, readFileSync(chain, 'utf8') + readFileSync(key, 'utf8'));
  return { key, both };
}

// What an operator may have otherwise, at once: another Host, no path, all of a body before any of it.
const TWISTS = {
  haproxy: [['  http-request set-header X-Forwarded-Proto https\n', '  http-request set-header X-Forwarded-Proto https\n  http-request set-header Host rooms\n  http-request replace-path /streep/(.*) /\\1\n  option http-buffer-request\n']],
  nginx: [['proxy_set_header Host $host', 'proxy_set_header Host rooms'], ['proxy_buffering off', 'proxy_buffering on'], ['location / {', 'location /streep/ {'], ['/ {\n    proxy_pass http://127.0.0.1:4747;', '/ {\n    proxy_pass http://127.0.0.1:4747/;']],
};

const COMMANDS = {
  haproxy: (folder, { http, https, server, certificate, twists }) => {
    const file = join(folder, 'haproxy.cfg');
    const own = [...twists, ['maxconn 20000', 'maxconn 500'], ['log /dev/log local0', 'log stdout format raw local0'], ['bind :80', `bind 127.0.0.1:${http}`], ['bind :443', `bind 127.0.0.1:${https}`], ['/etc/haproxy/streep.pem', certificate.both], ['127.0.0.1:4747', `127.0.0.1:${server}`]];
    writeFileSync(file, replaced(config('haproxy.cfg'), own));
    return ['haproxy', '-db', '-f', file];
  },
  nginx: (folder, { http, https, server, certificate, twists }) => {
    const own = [...twists, ['listen 80;', `listen 127.0.0.1:${http};`], ['listen 443 ssl', `listen 127.0.0.1:${https} ssl`], ['/etc/nginx/streep.pem', certificate.both], ['/etc/nginx/streep.key', certificate.key], ['127.0.0.1:4747', `127.0.0.1:${server}`], ['streep.example.nl;', `${HOST};`], ['error_log /dev/null emerg', 'error_log stderr emerg']];
    writeFileSync(join(folder, 'streep.conf'), replaced(config('nginx.conf'), own));
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `  ${each}_temp_path ${folder}/${each};`);
    writeFileSync(join(folder, 'nginx.conf'), `daemon off;\nmaster_process off;\npid ${folder}/pid;\nerror_log stderr emerg;\nevents {}\nhttp {\n${places.join('\n')}\n  include ${folder}/streep.conf;\n}\n`);
    return ['nginx', '-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')];
  },
};

/** Waits until somebody listens there. */
const listens = (port, child) => new Promise((done, fail) => {
  child.once('exit', (status) => fail(new Error(`the proxy ended with ${status}`)));
  const knock = () => connect(port, '127.0.0.1').once('connect', function () { this.destroy(); done(); }).once('error', () => setImmediate(knock));
  knock();
});

/** Where a proxy will be, known before it is there. */
export async function place_of_proxy() {
  return { http: await free_port(), https: await free_port() };
}

/** In front of the server at this port of this machine. */
export async function open_proxy(place, server, { twisted = false } = {}) {
  const folder = scratch();
  const twists = twisted ? TWISTS[PROXY] : [];
  const [program, ...flags] = COMMANDS[PROXY](folder, { ...place, server, certificate: make_certificate(folder), twists });
  const child = spawn(program, flags, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const end = new Promise((done) => child.on('close', done));
  try {
    await listens(place.https, child);
  } catch (fault) {
    throw new Error(`${fault.message}: ${said}`);
  }
  return {
    said: () => said,
    async close() {
      child.kill();
      await end;
      rmSync(folder, { recursive: true });
    },
  };
}
