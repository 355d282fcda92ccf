import { isRecord, textIn, type Unknowns } from './unknowns';
import { inOrder, makeEntry } from './make-entry';
import { messageText } from './slack-message';
import type { LeftOut, LeftOutReason, Transcript, TranscriptEntry, TranscriptOptions } from './transcript';

const EXPECTED =
  'Expected the messages of a Slack export: a list of objects with "ts" and "text", as in the file of one day (2024-03-01.json).';

/** What Slack itself writes into a channel. */
const BY_SLACK =
  /^(?:(?:channel|group)_(?:join|leave|topic|purpose|name|archive|unarchive|convert_to_private|posting_permissions)|bot_(?:add|remove|enable|disable)|pinned_item|unpinned_item|reminder_(?:add|delete)|sh_room_created|huddle_thread|tombstone|message_deleted)$/;

/** Reads the messages of a Slack export, a day's file or several joined: threads and bots with them, Slack's own remarks left out. */
export function readSlack(json: string, options: TranscriptOptions): Transcript {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { kind: 'refused', message: `This file is no valid JSON. ${EXPECTED}` };
  }
  const messages: unknown = isRecord(value) ? value['messages'] : value;
  if (!Array.isArray(messages)) return { kind: 'refused', message: `This JSON holds no list of messages. ${EXPECTED}` };
  const list: readonly unknown[] = messages;
  if (list.length > 0 && !list.some((message) => isRecord(message) && timeOf(message)))
    return { kind: 'refused', message: `This JSON is no Slack export: nothing in it has a "ts". ${EXPECTED}` };
  return collect(list, options);
}

function collect(messages: readonly unknown[], options: TranscriptOptions): Transcript {
  const entries: TranscriptEntry[] = [];
  const notUnderstood: LeftOut[] = [];
  const seen = new Set<string>();
  messages.forEach((message, index) => {
    const place = index + 1;
    const leave = (text: string, reason: LeftOutReason) => notUnderstood.push({ place, text, reason });
    const at = isRecord(message) ? timeOf(message) : null;
    if (!isRecord(message) || !at) return void leave(JSON.stringify(message).slice(0, 200), 'no-time');
    const text = messageText(message);
    // An answer that was also sent to the channel stands in the export twice.
    const identity = JSON.stringify([message['ts'], message['user'] ?? message['bot_id'], text]);
    if (BY_SLACK.test(textIn(message, 'subtype'))) return void leave(text, 'system-message');
    if (text === '') return void leave(textIn(message, 'ts'), 'no-text');
    if (seen.has(identity)) return void leave(text, 'repeated');
    seen.add(identity);
    const thread = textIn(message, 'thread_ts');
    const inThread = thread !== '' && thread !== textIn(message, 'ts');
    const moment = { at, until: null, precision: 'second', doubts: [] } as const;
    entries.push(makeEntry(moment, { text, speaker: speakerOf(message), inThread, place }, options));
  });
  return { kind: 'read', format: 'slack', entries: inOrder(entries), notUnderstood };
}

/** `1709287500.123456`: seconds since 1970, with what tells messages of one second apart. */
function timeOf(message: Unknowns): string | null {
  const ts = message['ts'];
  const written = typeof ts === 'number' ? String(ts) : ts;
  if (typeof written !== 'string' || !/^\d{9,10}(?:\.\d{1,9})?$/.test(written)) return null;
  return new Date(Math.round(Number(written) * 1000)).toISOString();
}

function speakerOf(message: Unknowns): string | null {
  const names = ['user_profile', 'bot_profile'].flatMap((key) => {
    const profile = message[key];
    return isRecord(profile)
      ? [textIn(profile, 'display_name'), textIn(profile, 'real_name'), textIn(profile, 'name')]
      : [];
  });
  return [...names, textIn(message, 'username')].find((name) => name !== '') ?? null;
}
