"""What is found when one looks at a terminal, a program and a machine; each area is a module."""
