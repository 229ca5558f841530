"""What happens outside: whether addresses of others still answer, and what is due to be looked at."""
