import { useEffect } from 'react';

const SHOP = 'RetailGenie';

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · ${SHOP}` : `${SHOP}: clothes, shoes and home`;
  }, [title]);
}
