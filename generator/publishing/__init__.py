"""A composed site to a finished folder: MkDocs, staging and swap, zip, preview. The only writing of a site."""
