/** Products and what they can be filtered by, as the server has them. */

import { api, type Product, told } from '@shared/api/client';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ProductsQuery, queryOf, type ShopFilters } from './filters';

export const PAGE = 24;
const HOUR = 3_600_000;

export function useFacets() {
  return useQuery({
    queryKey: ['facets'],
    queryFn: () => told(api.GET('/v1/products/facets')),
    staleTime: HOUR,
  });
}

/** Page after page of what meets the filters; the last page's products stay while the next ones are fetched. */
export function useProducts(filters: ShopFilters) {
  const { data: facets } = useFacets();
  const query = queryOf(filters, facets);
  return useInfiniteQuery({
    queryKey: ['products', query],
    queryFn: ({ pageParam }) =>
      told(api.GET('/v1/products', { params: { query: { ...query, limit: PAGE, offset: pageParam } } })),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.next ? pages.length * PAGE : undefined),
    enabled: filters.aisle !== 'home' || facets !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** The first few that meet a query: what a tile or a row shows. */
export function useFirstProducts(query: ProductsQuery, limit: number) {
  return useQuery({
    queryKey: ['products', 'first', query, limit],
    queryFn: async (): Promise<Product[]> =>
      (await told(api.GET('/v1/products', { params: { query: { ...query, limit } } }))).items,
    staleTime: HOUR,
  });
}
