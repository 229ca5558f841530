"""Our JavaScript and style sheets, and what joins the scripts to one."""
