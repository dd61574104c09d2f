/** A talk in one window, and what the other window may do to it. */
import { afterEach, expect, test, vi } from 'vitest';
import { createTalkSession, type TalkSession } from '../../src/present/talk/talkSession.svelte';
import { beginTalk } from '../../src/present/talk/talk';
import { dossier, indexOf } from '../scene/shipped';

const index = indexOf(dossier);
const other = { name: 'other.json', text: '{"title":"Other"}', published: false };
let session: TalkSession;
let stranger: BroadcastChannel;

/** The slides of a dossier, and a page on the same channel that is no window of this talk. */
function begin(published: boolean) {
  const oncarried = vi.fn();
  const name = `test-${published}`;
  session = createTalkSession({
    ...{ index, side: 'slides', start: beginTalk(index, 1, 0), name, oncarried },
    dossier: { name: 'own.json', text: '{"title":"Own"}', published },
  });
  stranger = new BroadcastChannel(`entente-talk-${name}`);
  return oncarried;
}
const state = (carried: typeof other) => ({
  side: 'presenter',
  message: { kind: 'state', talk: beginTalk(index, 3, 0), dossier: carried },
});
/** Messages of one channel come in order: after this one, those before it were heard. */
async function say(message: unknown): Promise<void> {
  const before = session.talk.step;
  stranger.postMessage(message);
  stranger.postMessage({ side: 'presenter', message: { kind: 'do', command: { do: 'step', step: before + 1 } } });
  await expect.poll(() => session.talk.step).toBe(before + 1);
}

afterEach(() => {
  session.dispose();
  stranger.close();
});

test('slides keep a dossier that was opened here, whatever another page carries', async () => {
  const oncarried = begin(false);
  await say(state(other));
  expect(oncarried).not.toHaveBeenCalled();
});

test('slides of a dossier of the site take the one that the presenter opened, until the talk has begun', async () => {
  const oncarried = begin(true);
  await say(state(other));
  expect(oncarried).toHaveBeenCalledOnce();
  await say(state(other));
  expect(oncarried).toHaveBeenCalledOnce();
});

test('what is no message changes nothing', async () => {
  begin(true);
  for (const data of [null, 'next', { side: 'presenter' }, { side: 'presenter', message: { kind: 'do', command: 9 } }])
    await say(data);
  expect(session.talk.step).toBe(5);
});
