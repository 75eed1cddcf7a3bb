/** Prices as they are written in India. */

export interface Price {
  readonly amount: string;
  readonly currency: string;
}

export function formatMoney(price: Price): string {
  const value = Number(price.amount);
  const digits = Number.isInteger(value) ? 0 : 2;
  return new Intl.NumberFormat('en-IN', {
    style: 'currency',
    currency: price.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

export function formatRupees(amount: number): string {
  return formatMoney({ amount: String(amount), currency: 'INR' });
}

/** Whole per cent below the MRP, or 0 where there is nothing to boast of. */
export function percentOff(price: Price | null | undefined, mrp: Price | null | undefined): number {
  if (!price || !mrp) return 0;
  const full = Number(mrp.amount);
  const off = full > 0 ? Math.floor(((full - Number(price.amount)) / full) * 100) : 0;
  return Math.max(0, off);
}
