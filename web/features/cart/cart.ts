/** The bag: one cached copy, which the page's own writes and the assistant's answers both keep up to date. */

import { api, type Cart, told } from '@shared/api/client';
import { sentenceFor } from '@shared/api/problem';
import { toast } from '@shared/ui/toastStore';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

const KEY = ['cart'];

export function useCart() {
  return useQuery({ queryKey: KEY, queryFn: () => told(api.GET('/v1/cart')) });
}

/** Puts a cart that came with an answer where everything on the page reads it. */
export function putCart(client: QueryClient, cart: Cart): void {
  const { lines, subtotal, discounts, total, coupon } = cart;
  client.setQueryData<Cart>(KEY, { lines, subtotal, discounts, total, coupon });
}

export function piecesIn(cart: Cart | undefined): number {
  return cart?.lines.reduce((sum, line) => sum + line.quantity, 0) ?? 0;
}

const once = () => ({ header: { 'idempotency-key': crypto.randomUUID() } });

export type CartWrite =
  | { do: 'add'; productId: string; size?: string; colour?: string; quantity?: number }
  | { do: 'change'; lineId: string; quantity?: number; size?: string }
  | { do: 'remove'; lineId: string }
  | { do: 'clear' }
  | { do: 'coupon'; code: string }
  | { do: 'no coupon' }
  | { do: 'undo' };

function write(asked: CartWrite): Promise<Cart> {
  switch (asked.do) {
    case 'add': {
      const { productId, size, colour, quantity = 1 } = asked;
      const body = { product_id: productId, quantity, ...(size && { size }), ...(colour && { colour }) };
      return told(api.POST('/v1/cart/lines', { params: once(), body }));
    }
    case 'change': {
      const { lineId, quantity, size } = asked;
      const body = { ...(quantity && { quantity }), ...(size && { size }) };
      const params = { ...once(), path: { line_id: lineId } };
      return told(api.PATCH('/v1/cart/lines/{line_id}', { params, body }));
    }
    case 'remove':
      return told(
        api.DELETE('/v1/cart/lines/{line_id}', { params: { ...once(), path: { line_id: asked.lineId } } }),
      );
    case 'clear':
      return told(api.DELETE('/v1/cart', { params: once() }));
    case 'coupon':
      return told(api.POST('/v1/cart/coupon', { params: once(), body: { code: asked.code } }));
    case 'no coupon':
      return told(api.DELETE('/v1/cart/coupon', { params: once() }));
    case 'undo':
      return told(api.POST('/v1/cart/undo', { params: once() }));
  }
}

const DONE: Record<CartWrite['do'], string | null> = {
  add: 'Added to your bag',
  change: null,
  remove: 'Removed from your bag',
  clear: 'Your bag is empty now',
  coupon: null,
  'no coupon': null,
  undo: 'Taken back',
};

const CAN_BE_UNDONE: ReadonlySet<CartWrite['do']> = new Set(['add', 'remove', 'clear']);

/** Writes to the bag, says what was done, offers to take it back, and says why where it was refused. */
export function useCartWrite(options: { quietly?: boolean } = {}) {
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: write,
    onSuccess: (cart, asked) => {
      putCart(client, cart);
      void client.invalidateQueries({ queryKey: ['offers'] });
      const text = DONE[asked.do];
      if (!text) return;
      const undo = { label: 'Undo', run: () => mutation.mutate({ do: 'undo' }) };
      toast(text, CAN_BE_UNDONE.has(asked.do) ? { action: undo } : {});
    },
    onError: (error) => {
      void client.invalidateQueries({ queryKey: KEY });
      if (!options.quietly) toast(sentenceFor(error), { isError: true });
    },
  });
  return mutation;
}

export function useOffers(enabled: boolean) {
  return useQuery({ queryKey: ['offers'], queryFn: () => told(api.GET('/v1/offers')), enabled });
}
