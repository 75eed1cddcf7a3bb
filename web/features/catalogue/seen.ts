/** Tells the shop what was shown and looked at, so that later rankings can learn from it; never in a shopper's way. */

import { api, type Product } from '@shared/api/client';
import { session } from '@shared/session/session';
import { useEffect, useRef } from 'react';

const MOST_EVENTS = 100;

function isKnown(): boolean {
  const { bearer, anonymous } = session();
  return Boolean(bearer || anonymous);
}

export function tellClick(
  productId: string,
  where: { query?: string; position?: number; turnId?: string },
): void {
  if (!isKnown()) return;
  const event = {
    name: 'click' as const,
    product_id: productId,
    query: where.query ?? '',
    position: where.position ?? null,
    turn_id: where.turnId ?? null,
  };
  void api.POST('/v1/events', { body: { events: [event] } }).catch(() => undefined);
}

/** Each product of a list counts as seen once, at the place it first had. */
export function useImpressions(products: readonly Product[], query: string): void {
  const told = useRef(new Set<string>());
  useEffect(() => {
    const fresh = products
      .map((product, index) => ({ product_id: product.product_id, position: index + 1 }))
      .filter(({ product_id }) => !told.current.has(`${query}:${product_id}`));
    if (!fresh.length || !isKnown()) return;
    for (const { product_id } of fresh) told.current.add(`${query}:${product_id}`);
    const events = fresh
      .slice(0, MOST_EVENTS)
      .map((each) => ({ ...each, name: 'impression' as const, query }));
    void api.POST('/v1/events', { body: { events } }).catch(() => undefined);
  }, [products, query]);
}
