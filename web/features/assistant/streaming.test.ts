import { expect, test } from 'vitest';
import { readEvents } from './streaming';
import type { TurnEvent } from './turn';

/** A response that arrives in the pieces given. */
function arriving(...pieces: string[]): Response {
  const bytes = new ReadableStream({
    start(stream) {
      for (const piece of pieces) stream.enqueue(new TextEncoder().encode(piece));
      stream.close();
    },
  });
  return new Response(bytes);
}

async function eventsOf(response: Response): Promise<TurnEvent[]> {
  const events: TurnEvent[] = [];
  await readEvents(response, (event) => events.push(event));
  return events;
}

test('an event cut in two by the network is read once and whole', async () => {
  const events = await eventsOf(arriving('id: 7\nevent: text.de', 'lta\ndata: {"text":"नम', 'स्ते"}\n\n'));

  expect(events).toEqual([{ id: 7, name: 'text.delta', data: { text: 'नमस्ते' } }]);
});

test('what keeps the connection alive is no event', async () => {
  expect(
    await eventsOf(arriving(': ping\n\n', 'id: 1\nevent: step\ndata: {"step":"rank"}\n\n')),
  ).toHaveLength(1);
});

test('an event whose end never came is left for the next connection', async () => {
  expect(await eventsOf(arriving('id: 1\nevent: text.delta\ndata: {"text":"a"}'))).toEqual([]);
});
