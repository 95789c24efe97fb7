# cmake -DOUTPUT=FILE.cpp -DFILES="a.json;b.json" -P embed_presets.cmake: the presets as raw strings, in the given order.
cmake_minimum_required(VERSION 3.22)
set(entries "")
foreach(file IN LISTS FILES)
  get_filename_component(id ${file} NAME_WE)
  file(READ ${file} content)
  string(APPEND entries "    {\"${id}\", R\"preset(${content})preset\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT
"// Written by cmake/embed_presets.cmake.
#include \"core/plan/embedded_presets.h\"

namespace retort::experiment
{

const std::vector<EmbeddedPreset>& embeddedPresets()
{
    static const std::vector<EmbeddedPreset> presets = {
@entries@    };
    return presets;
}

} // namespace retort::experiment
")
