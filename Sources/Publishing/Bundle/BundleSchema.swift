/// The JSON Schema (2020-12) of `bundle.json` and of each lesson's file, published with them.
public let bundleSchema = """
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "A Data Workshop bundle",
    "description": "bundle.json describes a course; lessons/ID.json holds one lesson of it.",
    "oneOf": [{ "$ref": "#/$defs/bundle" }, { "$ref": "#/$defs/lesson" }],
    "$defs": {
      "bundle": {
        "type": "object",
        "required": ["schemaVersion", "course", "levels", "lessons", "references", "glossary"],
        "additionalProperties": false,
        "properties": {
          "schemaVersion": { "const": 1 },
          "course": {
            "type": "object",
            "required": ["title", "language", "baseURL"],
            "additionalProperties": false,
            "properties": {
              "title": { "type": "string" },
              "language": { "type": "string" },
              "baseURL": { "type": "string" }
            }
          },
          "levels": { "type": "array", "items": { "$ref": "#/$defs/level" } },
          "lessons": { "type": "array", "items": { "$ref": "#/$defs/entry" } },
          "references": { "type": "array", "items": { "$ref": "#/$defs/reference" } },
          "glossary": { "type": "array", "items": { "$ref": "#/$defs/term" } }
        }
      },
      "term": {
        "type": "object",
        "required": ["id", "term", "definition", "text", "also", "lesson", "link"],
        "additionalProperties": false,
        "properties": {
          "id": { "type": "string" },
          "term": { "type": "string" },
          "definition": { "$ref": "#/$defs/nodes" },
          "text": { "type": "string" },
          "also": { "type": "array", "items": { "type": "string" } },
          "lesson": { "type": ["string", "null"] },
          "link": { "type": ["string", "null"] }
        }
      },
      "level": {
        "type": "object",
        "required": ["id", "title", "summary"],
        "additionalProperties": false,
        "properties": {
          "id": { "type": "string" },
          "title": { "type": "string" },
          "summary": { "type": "string" }
        }
      },
      "entry": {
        "type": "object",
        "required": ["id", "title", "level", "summary", "file"],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/lessonID" },
          "title": { "type": "string" },
          "level": { "type": ["string", "null"] },
          "summary": { "type": "string" },
          "file": { "type": "string", "pattern": "^lessons/[a-z0-9-]+\\\\.json$" }
        }
      },
      "lessonID": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
      "blockID": { "type": "string", "pattern": "^[a-z][a-z0-9_]*$" },
      "figure": {
        "description": "A number; what JSON cannot hold is a text.",
        "oneOf": [{ "type": "number" }, { "enum": ["NaN", "Infinity", "-Infinity"] }]
      },
      "reference": {
        "type": "object",
        "required": ["id", "title", "authors", "year"],
        "properties": {
          "id": { "type": "string" },
          "title": { "type": "string" },
          "year": { "type": "string" },
          "authors": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["family", "given"],
              "properties": { "family": { "type": "string" }, "given": { "type": "string" } }
            }
          }
        }
      },
      "lesson": {
        "type": "object",
        "required": [
          "schemaVersion", "id", "title", "level", "order", "summary", "takeaway", "objectives",
          "requires", "tags", "tree", "html", "text", "datasets", "models", "examples", "quizzes",
          "widgets", "sorts", "proofs", "tables", "codes",
          "challenges", "claims"
        ],
        "additionalProperties": false,
        "properties": {
          "schemaVersion": { "const": 1 },
          "id": { "$ref": "#/$defs/lessonID" },
          "title": { "type": "string" },
          "level": { "type": ["string", "null"] },
          "order": { "type": "number" },
          "summary": { "type": "string" },
          "takeaway": { "type": "string" },
          "objectives": { "type": "array", "items": { "type": "string" } },
          "requires": { "type": "array", "items": { "$ref": "#/$defs/lessonID" } },
          "tags": { "type": "array", "items": { "type": "string" } },
          "tree": { "$ref": "#/$defs/node" },
          "html": { "type": "string" },
          "text": { "type": "string" },
          "datasets": { "type": "array", "items": { "$ref": "#/$defs/dataset" } },
          "models": { "type": "array", "items": { "$ref": "#/$defs/model" } },
          "examples": { "type": "array", "items": { "$ref": "#/$defs/example" } },
          "quizzes": { "type": "array", "items": { "$ref": "#/$defs/quiz" } },
          "widgets": { "type": "array", "items": { "$ref": "#/$defs/widget" } },
          "challenges": { "type": "array", "items": { "$ref": "#/$defs/challenge" } },
          "tables": { "type": "array", "items": { "$ref": "#/$defs/table" } },
          "codes": { "type": "array", "items": { "$ref": "#/$defs/code" } },
          "proofs": { "type": "array", "items": { "$ref": "#/$defs/proof" } },
          "sorts": { "type": "array", "items": { "$ref": "#/$defs/sort" } },
          "claims": { "type": "array", "items": { "$ref": "#/$defs/claim" } }
        }
      },
      "node": {
        "description": "An mdast node, or one of ours whose type starts with workshop.",
        "type": "object",
        "required": ["type"],
        "properties": {
          "type": { "type": "string" },
          "children": { "type": "array", "items": { "$ref": "#/$defs/node" } },
          "value": { "type": ["string", "null"] }
        }
      },
      "nodes": { "type": "array", "items": { "$ref": "#/$defs/node" } },

  """ + blockSchemas + """

      }
    }

    """
