/** One product and what stands around it on its page. */

import { api, told } from '@shared/api/client';
import { useQuery } from '@tanstack/react-query';

const MOST_REVIEWS = 100;

export function useProduct(id: string) {
  return useQuery({
    queryKey: ['product', id],
    queryFn: () => told(api.GET('/v1/products/{product_id}', { params: { path: { product_id: id } } })),
  });
}

export function useReviews(id: string) {
  return useQuery({
    queryKey: ['reviews', id],
    queryFn: () =>
      told(
        api.GET('/v1/products/{product_id}/reviews', {
          params: { path: { product_id: id }, query: { limit: MOST_REVIEWS } },
        }),
      ),
  });
}

export function useComplements(id: string) {
  return useQuery({
    queryKey: ['complements', id],
    queryFn: () =>
      told(api.GET('/v1/products/{product_id}/complements', { params: { path: { product_id: id } } })),
  });
}

/** Around what the shopper named: a pin code, a city, or where they are. */
export type Place = { pin_code: string } | { city: string } | { lat: number; lon: number };

export function useStores(id: string, place: Place | null, variant: { size?: string; colour?: string }) {
  return useQuery({
    queryKey: ['stores', id, place, variant],
    queryFn: () =>
      told(
        api.GET('/v1/products/{product_id}/stores', {
          params: { path: { product_id: id }, query: { ...place, ...variant } },
        }),
      ),
    enabled: place !== null,
  });
}
