import { useQuery } from '@tanstack/react-query';
import { api, told } from './client';

/** When and for how much a parcel reaches a pin code. */
export function useDelivery(pin: string | null) {
  return useQuery({
    queryKey: ['delivery', pin],
    queryFn: () => told(api.GET('/v1/delivery', { params: { query: { pin_code: pin ?? '' } } })),
    enabled: pin !== null,
  });
}
