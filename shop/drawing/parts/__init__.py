"""Cut the parts that garments share: bodies, necklines, sleeves, collars, closures, pockets and legs."""
