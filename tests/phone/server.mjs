// The real server and the real big screen, as children: STREEP_SERVER and STREEP_SCREEN say where they are.
import { spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { HOST } from './stage.mjs';

const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const ended = (child) => new Promise((done) => child.on('close', done));

export const scratch = () => mkdtempSync(join(tmpdir(), 'streep-'));

/** One room, of the Dutch deck for students unless a test has another, when it can be joined. Phones find it by a name: then its page is no more a secure context than at a school. */
export async function open_room({ flags = [], scheme = 'http', deck = 'scenarios/studenten.toml' } = {}) {
  const folder = scratch();
  const database = ['--database', join(folder, 'totals.db')];
  const all = ['--deck', here(deck), '--routes', here('scenarios/routes/den-haag.toml'), '--port', '0', '--host-name', HOST, ...database, '--log-level', 'warn', ...flags];
  const child = spawn(process.env.STREEP_SERVER, all, { stdio: ['ignore', 'pipe', 'inherit'] });
  const end = ended(child);
  const first = await Promise.race([new Promise((done) => createInterface({ input: child.stdout }).once('line', done)), end]);
  const ready = typeof first === 'string' ? JSON.parse(first) : { ready: false, error: `the server ended with ${first}` };
  if (!ready.ready) throw new Error(ready.error);
  const address = `${scheme}://${HOST}:${ready.port}/`;
  return {
    port: ready.port,
    code: ready.code,
    screen_key: ready.screen_key,
    address,
    invitation: `${address}#${ready.code}.${ready.secret}`,
    remote: `${address}#${ready.code}.${ready.facilitator_key}`,
    /** What may leave the machine of its totals, a line for each card and occasion. */
    results() {
      const { status, stdout } = spawnSync(process.env.STREEP_SERVER, ['--results', 'csv', ...database], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`no results: ${status}`);
      return stdout.trim().split('\n').slice(1);
    },
    async close() {
      child.kill();
      await end;
      rmSync(folder, { recursive: true });
    },
  };
}

/** A server without a room: whoever has the passphrase opens one. What it says on standard error goes to the file `log`. */
export async function open_host({ passphrase, flags = [], log }) {
  const folder = scratch();
  const database = ['--database', join(folder, 'totals.db')];
  const added = spawnSync(process.env.STREEP_SERVER, ['host', 'add', 'school', ...database], { input: `${passphrase}\n`, encoding: 'utf8' });
  if (added.status !== 0) throw new Error(added.stderr);
  const all = ['--decks', here('scenarios'), '--routes', here('scenarios/routes/den-haag.toml'), '--port', '0', '--host-name', HOST, ...database, '--log-level', 'warn', ...flags];
  const child = spawn(process.env.STREEP_SERVER, all, { stdio: ['ignore', 'pipe', log ? openSync(log, 'w') : 'inherit'] });
  const end = ended(child);
  const first = await Promise.race([new Promise((done) => createInterface({ input: child.stdout }).once('line', done)), end]);
  if (typeof first !== 'string') throw new Error(`the server ended with ${first}`);
  const ready = JSON.parse(first);
  return {
    ready,
    address: `http://${HOST}:${ready.port}/`,
    async close() {
      child.kill();
      await end;
      rmSync(folder, { recursive: true });
    },
  };
}

/** A big screen of its own. It says each moment that it shows, and leaves a picture of it. */
export function open_screen({ port, code, screen_key }) {
  const folder = scratch();
  const child = spawn(process.env.STREEP_SCREEN, ['--screen', `127.0.0.1:${port}/#${code}.${screen_key}`, '--headless', '--size', '640x360', '--shots', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = [];
  let heard = () => {};
  createInterface({ input: child.stdout }).on('line', (line) => (said.push(line), heard()));
  const end = ended(child);
  return {
    said,
    end,
    pictures: () => readdirSync(folder).filter((name) => name.endsWith('.png')),
    /** Waits until it has said so much. */
    async has_said(count) {
      while (said.length < count) {
        const over = await Promise.race([new Promise((done) => (heard = done)), end]);
        if (over !== undefined && said.length < count) throw new Error(`the screen ended with ${over} after ${said.length} moments`);
      }
    },
    async close() {
      child.kill();
      await end;
      rmSync(folder, { recursive: true });
    },
  };
}

/** Whether nobody on this machine listens to this UDP port. */
export function udp_is_free(port) {
  return new Promise((done) => {
    const socket = createSocket('udp4');
    socket.once('error', () => done(false));
    socket.bind({ port, exclusive: true }, () => socket.close(() => done(true)));
  });
}
