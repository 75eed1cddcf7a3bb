"""How each family of products is made and described, one file each."""
