// The way to the server: a WebSocket that comes back by itself. It moves messages and knows no rules.
import { BALLOT_LENGTH, RECONNECT_LEAST, RECONNECT_MOST, VERSION } from './limits.js';

const CONNECT_WAIT = 5_000; // for an answer to one try, with its handshakes
const BESIDE = 1_000; // then another try beside it: a browser is slow to say again what got lost
const ASLEEP = 4_000; // hidden for longer: the socket may be dead without knowing it
const UNHEARD = 6_000; // something was sent and nothing came back

/** @import { FromPeer, LinkState, Listener, ToPeer } from './types' */

/** Between half of the wait and all of it, so that a whole aula does not come back in one moment. @param {number} tries */
export const wait_after = (tries, random = Math.random()) => Math.min(RECONNECT_LEAST * 2 ** tries, RECONNECT_MOST) * (0.5 + random / 2);

/** @param {string} text @returns {ToPeer | 'wrong_version' | null} */
export function read(text) {
  try {
    const message = JSON.parse(text);
    return message.v === VERSION ? message : 'wrong_version';
  } catch {
    return null;
  }
}

/** Every ballot has one length on the wire. @param {FromPeer} message */
export function write(message) {
  const text = JSON.stringify(message);
  return message.type === 'ballot' ? text.padEnd(BALLOT_LENGTH) : text;
}

/** Whether anything comes from there, asked anew. @param {URL} file */
export const is_reached = (file, ask = fetch) => ask(file, { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false);

export class Link {
  /** @type {LinkState} */ state = 'connecting';
  /** @type {WebSocket | null} */ socket = null; // that is open
  /** @type {Map<WebSocket, ReturnType<typeof setTimeout>>} */ trying = new Map(); // and when each is given up
  tries = 0;
  hidden_at = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ timer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ unheard;
  watching = new AbortController();

  /** @param {string} address @param {Listener} listener */
  constructor(address, listener) {
    this.address = address;
    this.listener = listener;
    const { signal } = this.watching;
    document.addEventListener('visibilitychange', () => this.look(), { signal });
    addEventListener('online', () => this.renew(), { signal });
    addEventListener('offline', () => this.lost(this.socket), { signal });
    addEventListener('pageshow', (event) => event.persisted && this.renew(), { signal });
    this.open();
  }

  /** Dropped unless open: the newest state is asked for on return. @param {FromPeer} message */
  send(message) {
    if (this.state !== 'open' || !this.socket) return;
    this.socket.send(write(message));
    clearTimeout(this.unheard);
    this.unheard = setTimeout(() => this.renew(), UNHEARD);
  }

  /** Tries at once. */
  renew() {
    if (this.state === 'ended') return;
    this.tries = 0;
    this.close_socket();
    this.open();
  }

  /** For good. */
  end() {
    this.watching.abort();
    this.close_socket();
    this.state = 'ended';
  }

  look() {
    if (document.hidden) this.hidden_at = Date.now();
    else if (this.state !== 'open' || Date.now() - this.hidden_at > ASLEEP) this.renew();
  }

  open() {
    const socket = new WebSocket(this.address);
    this.trying.set(socket, setTimeout(() => this.lost(socket), CONNECT_WAIT));
    this.timer = setTimeout(() => document.hidden || this.open(), BESIDE);
    socket.onopen = () => this.choose(socket);
    socket.onmessage = (event) => socket === this.socket && this.take(String(event.data));
    socket.onclose = () => this.lost(socket);
  }

  /** The first that opens; the others are not needed. @param {WebSocket} socket */
  choose(socket) {
    if (!this.trying.delete(socket)) return;
    this.close_socket();
    this.socket = socket;
    this.unheard = setTimeout(() => this.lost(socket), CONNECT_WAIT);
    socket.send(write(this.listener.hello()));
  }

  /** @param {string} text */
  take(text) {
    clearTimeout(this.unheard);
    const message = read(text);
    if (message === 'wrong_version') return this.listener.wrong_version();
    if (!message) return;
    if (message.type === 'welcome') {
      this.tries = 0;
      this.change('open');
    }
    this.listener.received(message);
  }

  /** @param {WebSocket | null} socket */
  lost(socket) {
    if (this.state === 'ended') return;
    if (socket && this.trying.delete(socket)) socket.close();
    else if (socket !== this.socket) return;
    if (this.trying.size > 0) return;
    this.close_socket();
    if (this.state === 'open') this.change('waiting');
    // A page that nobody looks at waits until somebody does: it would wake its phone for nothing.
    if (!document.hidden) this.timer = setTimeout(() => this.open(), wait_after(this.tries++));
  }

  close_socket() {
    clearTimeout(this.timer);
    clearTimeout(this.unheard);
    const sockets = [...this.trying.keys(), this.socket];
    for (const wait of this.trying.values()) clearTimeout(wait);
    this.trying.clear();
    this.socket = null;
    for (const socket of sockets) socket?.close();
  }

  /** @param {LinkState} state */
  change(state) {
    if (this.state === state) return;
    this.state = state;
    this.listener.changed(state);
  }
}
