from hypothesis import settings

# A busy machine makes any example late; what matters is that it ends.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
