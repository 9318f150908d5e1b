// The real server, as a child: STREEP_SERVER says where it is. One room of the Dutch deck for students.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Starts it, and waits until it says that it is ready. */
export async function open_room() {
  const folder = mkdtempSync(join(tmpdir(), 'streep-'));
  const flags = ['--deck', here('scenarios/studenten.toml'), '--routes', here('scenarios/routes/den-haag.toml'), '--port', '0', '--database', join(folder, 'totals.db'), '--log-level', 'warn'];
  const child = spawn(process.env.STREEP_SERVER, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.on('exit', done));
  const first = await Promise.race([new Promise((done) => createInterface({ input: child.stdout }).once('line', done)), ended]);
  const ready = typeof first === 'string' ? JSON.parse(first) : { ready: false, error: `the server ended with ${first}` };
  if (!ready.ready) throw new Error(ready.error);
  const address = `http://127.0.0.1:${ready.port}/`;
  return {
    address,
    invitation: `${address}#${ready.code}`,
    remote: `${address}#${ready.code}.${ready.facilitator_key}`,
    async close() {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
