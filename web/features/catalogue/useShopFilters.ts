import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { filtersFrom, type ShopFilters, urlOf } from './filters';

/**
 * The filters in the address, and how to change them: each change is a step one can go back from. A control shows its
 * change at once, before the address has followed.
 */
export function useShopFilters(): [ShopFilters, (next: ShopFilters) => void] {
  const [url, setUrl] = useSearchParams();
  const [ahead, setAhead] = useState<ShopFilters | null>(null);
  const address = url.toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address has followed, or gone elsewhere
  useEffect(() => setAhead(null), [address]);
  const filters = useMemo(() => filtersFrom(new URLSearchParams(address)), [address]);
  const change = (next: ShopFilters) => {
    if (urlOf(next).toString() !== address) setAhead(next);
    setUrl(urlOf(next), { preventScrollReset: true });
  };
  return [ahead ?? filters, change];
}
