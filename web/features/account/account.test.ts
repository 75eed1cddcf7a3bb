import { expect, test } from 'vitest';
import { type DemoCustomer, ordersInWords } from './account';

const order = (status: DemoCustomer['orders'][number]['status'], returnable = false) => ({
  order_id: 'O-1',
  status,
  returnable,
});

test('orders are counted by what can be done with them', () => {
  const orders = [
    order('delivered'),
    order('delivered', true),
    order('out_for_delivery'),
    order('delivered'),
  ];

  expect(ordersInWords(orders)).toBe('2 delivered, 1 returnable, 1 out for delivery');
});

test('a customer without orders is said to have none', () => {
  expect(ordersInWords([])).toBe('No orders yet');
});
