from hypothesis import settings

from tests.examples import MORE, examples

settings.register_profile("stage-contest", max_examples=examples(100), derandomize=not MORE, deadline=None)
settings.load_profile("stage-contest")
