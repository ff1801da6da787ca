"""The rules of 大家议, pure: no input or output, no clock of its own, and nothing imported from the other rooms."""
