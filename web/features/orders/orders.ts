/** A customer's orders, and where each is on its way. */

import { api, type Order, type Schemas, told } from '@shared/api/client';
import { useSession } from '@shared/session/session';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';

export type Status = Schemas['OrderStatus'];

const PAGE = 10;

export function useOrders() {
  const { bearer } = useSession();
  return useInfiniteQuery({
    queryKey: ['orders', bearer],
    queryFn: ({ pageParam }) =>
      told(api.GET('/v1/orders', { params: { query: { limit: PAGE, offset: pageParam } } })),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.next ? pages.length * PAGE : undefined),
    enabled: bearer !== null,
  });
}

export function useOrder(id: string) {
  const { bearer } = useSession();
  return useQuery({
    queryKey: ['order', bearer, id],
    queryFn: () => told(api.GET('/v1/orders/{order_id}', { params: { path: { order_id: id } } })),
    enabled: bearer !== null,
  });
}

export const STATUS_NAMES: Record<Status, string> = {
  pending: 'Waiting for payment',
  confirmed: 'Confirmed',
  packed: 'Packed',
  shipped: 'On its way',
  out_for_delivery: 'Out for delivery',
  delivered: 'Delivered',
  cancelled: 'Cancelled',
  returned: 'Returned',
};

const WAY: readonly Status[] = ['confirmed', 'packed', 'shipped', 'out_for_delivery', 'delivered'];

export interface Step {
  readonly status: Status;
  readonly state: 'done' | 'now' | 'ahead';
  /** When it happened, where the parcel's own record says so. */
  readonly at: string | null;
  readonly place: string;
  readonly note: string;
}

/** The parcel's way: what happened, where it is, and what is still ahead of an order that goes on. */
export function stepsOf(order: Pick<Order, 'status' | 'placed_at' | 'shipment'>): Step[] {
  const placed: Step = {
    status: 'pending',
    state: 'done',
    at: order.placed_at,
    place: '',
    note: 'Order placed',
  };
  const events = order.shipment?.events ?? [];
  const happened = events.map((event): Step => ({ ...event, state: 'done' }));
  const known = [placed, ...happened];
  if (!events.some((event) => event.status === order.status) && order.status !== 'pending') {
    known.push({ status: order.status, state: 'done', at: null, place: '', note: '' });
  }
  const last = known.length - 1;
  const soFar = known.map((step, index): Step => ({ ...step, state: index === last ? 'now' : 'done' }));
  return [...soFar, ...ahead(order.status)];
}

function ahead(status: Status): Step[] {
  if (status === 'cancelled' || status === 'returned') return [];
  const at = WAY.indexOf(status);
  return WAY.slice(at + 1).map((next) => ({ status: next, state: 'ahead', at: null, place: '', note: '' }));
}
