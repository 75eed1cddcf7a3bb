import { expect, test } from 'vitest';
import { stepsOf } from './orders';

const event = (status: 'packed' | 'shipped', place: string) => ({
  status,
  place,
  note: '',
  at: '2026-11-20T08:00:00Z',
});
const shipment = (...events: ReturnType<typeof event>[]) => ({
  carrier: 'C',
  awb: '1',
  expected_on: '2026-11-25',
  delivered_at: null,
  events,
});

test('a shipped order shows where it is and what is ahead', () => {
  const steps = stepsOf({
    status: 'shipped',
    placed_at: '2026-11-19T08:00:00Z',
    shipment: shipment(event('packed', 'Pune'), event('shipped', 'Pune')),
  });

  expect(steps.map(({ status, state }) => `${status} ${state}`)).toEqual([
    'pending done',
    'packed done',
    'shipped now',
    'out_for_delivery ahead',
    'delivered ahead',
  ]);
});

test('nothing is ahead of a cancelled order', () => {
  const steps = stepsOf({ status: 'cancelled', placed_at: '2026-11-19T08:00:00Z', shipment: null });

  expect(steps.map(({ status, state }) => `${status} ${state}`)).toEqual(['pending done', 'cancelled now']);
});

test('an order waiting for payment is at its first step', () => {
  const [first, ...rest] = stepsOf({ status: 'pending', placed_at: '2026-11-19T08:00:00Z', shipment: null });

  expect(first?.state).toBe('now');
  expect(rest.every((step) => step.state === 'ahead')).toBe(true);
});
