/**
 * Tells the shop what was shown and looked at, so that later rankings can learn from it; never in a shopper's way.
 * The first visit's events start an anonymous shopper as the first message would, and no conversation.
 */

import { api, type Schemas } from '@shared/api/client';
import { type RefObject, useEffect, useRef } from 'react';

type SeenEvent = Schemas['SeenEvent'];

const MOST_EVENTS = 100;
const GATHERED_FOR_MS = 1500;
/** A card that is at least half in sight for so long was shown. */
const IN_SIGHT_MS = 600;
const IN_SIGHT = 0.5;

let waiting: SeenEvent[] = [];
let timer: number | undefined;

export function tellClick(
  productId: string,
  where: { query?: string; position?: number; turnId?: string },
): void {
  waiting.push({
    name: 'click',
    product_id: productId,
    query: where.query ?? '',
    position: where.position ?? null,
    turn_id: where.turnId ?? null,
  });
  send();
}

/** Each product of a list counts as seen once, at the place it first had; `list` goes onto the element of its items. */
export function useImpressions(products: readonly { product_id: string }[], query: string) {
  const list = useRef<HTMLUListElement>(null);
  const told = useRef(new Set<string>());
  const ids = products.map((product) => product.product_id).join(' ');
  useEffect(() => {
    const order = ids.split(' ');
    return whenInSight(list, (index) => {
      const product = order[index];
      const key = `${query} ${product}`;
      if (!product || told.current.has(key)) return;
      told.current.add(key);
      gather({ name: 'impression', product_id: product, query, position: index + 1, turn_id: null });
    });
  }, [ids, query]);
  return list;
}

/** Calls back with the place of each item that stays in sight; returns what ends the watching. */
function whenInSight(list: RefObject<HTMLElement | null>, onSeen: (index: number) => void): () => void {
  const items = [...(list.current?.children ?? [])];
  const staying = new Map<Element, number>();
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        window.clearTimeout(staying.get(target));
        if (isIntersecting)
          staying.set(
            target,
            window.setTimeout(() => onSeen(items.indexOf(target)), IN_SIGHT_MS),
          );
      }
    },
    { threshold: IN_SIGHT },
  );
  for (const item of items) watch.observe(item);
  return () => {
    watch.disconnect();
    for (const each of staying.values()) window.clearTimeout(each);
  };
}

function gather(event: SeenEvent): void {
  waiting.push(event);
  timer ??= window.setTimeout(send, GATHERED_FOR_MS);
}

/** Outlives the page: what was seen just before leaving counts too. */
function send(): void {
  window.clearTimeout(timer);
  timer = undefined;
  while (waiting.length) {
    const events = waiting.slice(0, MOST_EVENTS);
    waiting = waiting.slice(MOST_EVENTS);
    void api.POST('/v1/events', { body: { events }, keepalive: true }).catch(() => undefined);
  }
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') send();
});
