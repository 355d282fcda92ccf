export const ALEX = '712020:alex-admin';
export const ROBIN = '712020:robin-responder';
export const SAM = '712020:sam-support';
export const VERA = '712020:vera-viewer';
export const NOAH = '712020:noah-nolink';
export const OLGA = '712020:olga-outside';
export const MONA = '712020:mona-manager';
/** Those whom only the busy world has. */
export const CLEO = '712020:cleo-customer';
export const NANNA = '712020:nanna-nord';
export const SIGNE = '712020:signe-security';
