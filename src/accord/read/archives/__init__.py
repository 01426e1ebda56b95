"""Files that hold many articles: web archives and Parquet files, unpacked with an end to it."""
