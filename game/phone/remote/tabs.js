// Between the tabs of one browser: who leads a room tells a tab that is about to begin one, so that it can be led there
// too. What is said stays in the memory of these tabs; a browser that cannot do it has tabs that know nothing of each other.

/** @import { Pass } from '../types' */

const CHANNEL = 'streep.rooms';
const QUESTION = 'who leads?';

/** @param {(said: any) => void} hear */
function open(hear) {
  if (!('BroadcastChannel' in globalThis)) return null;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => hear(data);
  return channel;
}

/** Tells whoever asks, until it is closed. @param {Pass} pass */
export function tell_tabs(pass) {
  const channel = open((said) => {
    if (said === QUESTION) channel?.postMessage(pass);
  });
  return channel;
}

/** @param {(pass: Pass) => void} found for each room that another tab leads */
export function ask_tabs(found) {
  const channel = open((said) => {
    if (said.code) found(said);
  });
  channel?.postMessage(QUESTION);
  return channel;
}
