import { expect, test } from 'vitest';
import { formatMoney, percentOff } from './money';

const rupees = (amount: string) => ({ amount, currency: 'INR' });

test('whole rupees are written without paise, in lakhs', () => {
  expect(formatMoney(rupees('125000.00'))).toBe('₹1,25,000');
});

test('paise are shown where there are any', () => {
  expect(formatMoney(rupees('1499.5'))).toBe('₹1,499.50');
});

test('what is off the MRP is never rounded up', () => {
  expect(percentOff(rupees('1001.00'), rupees('2000.00'))).toBe(49);
});

test('a price without an MRP, or above it, has nothing off', () => {
  expect(percentOff(rupees('999.00'), null)).toBe(0);
  expect(percentOff(rupees('999.00'), rupees('500.00'))).toBe(0);
});
