// libyaml, for the colour schemes that `reader theme import` reads.
#include <yaml.h>
