"""The golden queries: what shoppers say with what they need, from which every product of any catalogue is graded."""
