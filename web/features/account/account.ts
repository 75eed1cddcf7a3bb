/** Who is signed in, and signing in and out: the bag and the talk move along. */

import { api, type Schemas, told } from '@shared/api/client';
import { changeSession, session, useSession } from '@shared/session/session';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

export type DemoCustomer = Schemas['DemoCustomer'];

/** Null for an anonymous visitor, who needs no request to be known as one. */
export function useMe() {
  const { bearer } = useSession();
  return useQuery({
    queryKey: ['me', bearer],
    queryFn: () => told(api.GET('/v1/me')),
    enabled: bearer !== null,
  });
}

export function useDemoCustomers(enabled: boolean) {
  return useQuery({
    queryKey: ['demo customers'],
    queryFn: () => told(api.GET('/v1/demo/customers')),
    enabled,
    staleTime: 0,
  });
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (customerId: string) =>
      told(api.POST('/v1/demo/login', { body: { customer_id: customerId } })),
    onSuccess: ({ token }) => {
      changeSession({ bearer: token, anonymous: null });
      void client.invalidateQueries();
    },
  });
}

/** A signed-out visitor is a new one: nothing of the customer's stays on the screen. */
export function useSignOut() {
  const client = useQueryClient();
  return () => {
    changeSession({ bearer: null, anonymous: null, conversation: null });
    for (const kept of ['cart', 'orders', 'order', 'conversation', 'me', 'offers']) {
      void client.resetQueries({ queryKey: [kept] });
    }
  };
}

export function isSignedIn(): boolean {
  return session().bearer !== null;
}

/** "2 delivered, 1 shipped": what makes a demo customer worth choosing. */
export function ordersInWords(orders: DemoCustomer['orders']): string {
  if (!orders.length) return 'No orders yet';
  const counts = new Map<string, number>();
  for (const { status, returnable } of orders) {
    const name = returnable ? 'returnable' : status.replaceAll('_', ' ');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${count} ${name}`).join(', ');
}
