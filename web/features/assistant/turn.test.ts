import { expect, test } from 'vitest';
import { begun, fold, type LiveTurn, type TurnEvent } from './turn';

const SAID = { messageId: 'm', text: 'hello', conversationId: null };
const event = (id: number, name: string, data: TurnEvent['data'] = {}): TurnEvent => ({ id, name, data });
const after = (...events: TurnEvent[]): LiveTurn => events.reduce(fold, begun(SAID));

test('deltas add up to the reply', () => {
  expect(after(event(1, 'text.delta', { text: 'Nama' }), event(2, 'text.delta', { text: 'ste' })).reply).toBe(
    'Namaste',
  );
});

test('a reset starts the reply anew', () => {
  const turn = after(
    event(1, 'text.delta', { text: 'wrong' }),
    event(2, 'text.reset'),
    event(3, 'text.delta', { text: 'ok' }),
  );

  expect(turn.reply).toBe('ok');
});

test('events that come a second time after a reconnection change nothing', () => {
  const once = after(event(1, 'text.delta', { text: 'a' }), event(2, 'text.delta', { text: 'b' }));

  expect(fold(once, event(1, 'text.delta', { text: 'a' }))).toBe(once);
  expect(fold(once, event(2, 'text.delta', { text: 'b' })).reply).toBe('ab');
});

test('the last event decides the reply, whatever was streamed', () => {
  const turn = after(
    event(1, 'text.delta', { text: 'half' }),
    event(2, 'turn.completed', { turn_id: 'T-1', reply: 'whole' }),
  );

  expect(turn.reply).toBe('whole');
  expect(turn.state.is).toBe('done');
  expect(turn.turnId).toBe('T-1');
});

test('a turn that was given up ends as failed', () => {
  expect(after(event(1, 'turn.failed', { turn_id: 'T-1', reply: 'Sorry' })).state.is).toBe('failed');
});

test('each step takes the place of the one before, and none is left at the end', () => {
  const looking = after(event(1, 'step', { step: 'retrieve' }));

  expect(looking.step).toBe('retrieve');
  expect(fold(looking, event(2, 'turn.completed', { turn_id: 'T', reply: '' })).step).toBeNull();
});

test('an event of a kind this page does not know is passed over', () => {
  const turn = after(event(1, 'text.delta', { text: 'a' }), event(2, 'weather', { rain: true }));

  expect(turn.reply).toBe('a');
  expect(turn.lastEventId).toBe(2);
});
