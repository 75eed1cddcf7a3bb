"""Finding products: encoder, search legs, fusion, ranking, stores."""
