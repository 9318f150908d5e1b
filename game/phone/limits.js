// Numbers that the page and the game count with. Written by streep-wire-types: do not change it by hand.

export const VERSION = 5; // of the messages
export const CODE_LENGTH = 6; // letters
export const KEY_BYTES = 16;
export const SECRET_BYTES = 8; // of an invitation
export const BALLOT_LENGTH = 192; // of every one, padded
export const RECONNECT_LEAST = 500; // milliseconds, after the first failure; twice as long after each next
export const RECONNECT_MOST = 1000;
export const PATIENCE = 2400; // or up to twice as long
export const MANY_LATELY = 60;
export const PEOPLE_MOST = 10000; // in a room
export const PASS = 0; // choices: this one on every card
export const CROSS = 1; // on a line
export const STAY = 2;
export const ZONES = 5; // of a spectrum, from 1
export const FORGOTTEN = 6; // a first answer that is not known any more
export const SHAPES = 4; // of pairs
export const COLOURS = 6;
