/** How the window with the slides and the presenter's window speak with each other: nothing leaves the browser. */
import { readTalkMessage, type TalkMessage, type TalkSide } from './readTalkMessage';

export interface TalkChannel {
  tell: (message: TalkMessage) => void;
  close: () => void;
}

const PREFIX = 'entente-talk-';

/**
 * @param talk names the talk: windows of others in the same browser do not hear it
 * @param hear gets what the other side says
 */
export function createTalkChannel(talk: string, side: TalkSide, hear: (message: TalkMessage) => void): TalkChannel {
  const channel = new BroadcastChannel(PREFIX + talk);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const heard = readTalkMessage(data);
    if (heard && heard.side !== side) hear(heard.message);
  };
  return {
    tell: (message) => channel.postMessage({ side, message }),
    close: () => channel.close(),
  };
}

/** A name for a talk, by which its two windows find each other. */
export const createTalkName = () =>
  [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
