import { sentenceFor } from '@shared/api/problem';
import { Button } from '@shared/ui/Button';
import { Drawer } from '@shared/ui/Drawer';
import { Notice } from '@shared/ui/Notice';
import { Skeleton } from '@shared/ui/Skeleton';
import { toast } from '@shared/ui/toastStore';
import { useState } from 'react';
import { type DemoCustomer, ordersInWords, useDemoCustomers, useSignIn } from './account';
import styles from './SignInDrawer.module.css';

interface Props {
  open: boolean;
  onClose: () => void;
}

/** The demo shop has no passwords: one picks whom to be. */
export function SignInDrawer({ open, onClose }: Props) {
  const { data: customers, isPending, error, refetch } = useDemoCustomers(open);
  const [sought, setSought] = useState('');
  const signIn = useSignIn();
  const choose = (customer: DemoCustomer) =>
    signIn.mutate(customer.customer_id, {
      onSuccess: () => {
        onClose();
        toast(`Signed in as ${customer.name}`);
      },
      onError: (problem) => toast(sentenceFor(problem), { isError: true }),
    });
  return (
    <Drawer open={open} onClose={onClose} title="Sign in" side="middle">
      <p className={styles.intro}>
        This is a demo shop: choose a customer to shop as. Your bag and this conversation come along.
      </p>
      <input
        className={styles.search}
        type="search"
        aria-label="Find a customer"
        placeholder="A name, or “shipped”"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      {isPending && <Skeleton height="280px" />}
      {error && (
        <Notice
          title="The customers could not be read"
          actions={<Button onClick={() => refetch()}>Try again</Button>}
        >
          {sentenceFor(error)}
        </Notice>
      )}
      <ul className={styles.list} aria-label="Demo customers">
        {customers
          ?.filter((customer) => matches(customer, sought))
          .map((customer) => (
            <li key={customer.customer_id}>
              <button type="button" disabled={signIn.isPending} onClick={() => choose(customer)}>
                <span className={styles.initial} aria-hidden>
                  {customer.name.charAt(0)}
                </span>
                <span className={styles.who}>
                  <strong>{customer.name}</strong>
                  <span>{customer.about}</span>
                  <span className={styles.orders}>{ordersInWords(customer.orders)}</span>
                </span>
              </button>
            </li>
          ))}
      </ul>
    </Drawer>
  );
}

function matches(customer: DemoCustomer, sought: string): boolean {
  const all = `${customer.name} ${customer.about} ${ordersInWords(customer.orders)}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
