import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { filtersFrom, type ShopFilters, tidied, urlOf } from './filters';

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

/** Takes out of the address what the shop does not know, without a step to go back to. */
export function useTidyAddress(): void {
  const [url, setUrl] = useSearchParams();
  const address = url.toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks at each address once
  useEffect(() => {
    const kept = tidied(url);
    if (kept.size !== url.size) setUrl(kept, { replace: true, preventScrollReset: true });
  }, [address]);
}
