"""Going live, step by step: `dajiayi setup`. Each step looks first whether it is done, so all can be run again."""
