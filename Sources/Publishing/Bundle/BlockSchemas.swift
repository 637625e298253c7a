/// The entries of the bundle's schema for the blocks that a reader works through or looks up, each
/// with the comma behind it.
let blockSchemas = """
      "table": {
        "type": "object",
        "required": ["id", "title", "columns", "rows"],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/blockID" },
          "title": { "type": ["string", "null"] },
          "columns": {
            "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/nodes" }
          },
          "rows": {
            "type": "array",
            "minItems": 1,
            "items": { "type": "array", "items": { "$ref": "#/$defs/nodes" } }
          }
        }
      },
      "code": {
        "type": "object",
        "required": ["id", "title", "language", "source", "file", "run", "output"],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/blockID" },
          "title": { "type": ["string", "null"] },
          "language": { "type": "string" },
          "source": { "type": "string" },
          "file": { "type": ["string", "null"] },
          "run": { "enum": ["python", null] },
          "output": { "type": ["string", "null"] }
        }
      },
      "challenge": {
        "type": "object",
        "required": ["id", "title", "intro", "pass", "badge", "quizzes"],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/blockID" },
          "title": { "type": "string" },
          "intro": { "$ref": "#/$defs/nodes" },
          "pass": { "type": "integer", "minimum": 1 },
          "badge": { "type": ["string", "null"] },
          "quizzes": {
            "type": "array",
            "minItems": 1,
            "items": {
              "type": "object",
              "required": ["lesson", "quiz"],
              "additionalProperties": false,
              "properties": {
                "lesson": {
                  "description": "The lesson's id as a name: with _ for -.",
                  "type": "string"
                },
                "quiz": { "$ref": "#/$defs/blockID" }
              }
            }
          }
        }
      },
      "proof": {
        "type": "object",
        "required": ["id", "title", "claim", "steps", "cites"],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/blockID" },
          "title": { "type": ["string", "null"] },
          "claim": { "$ref": "#/$defs/nodes" },
          "cites": { "$ref": "#/$defs/cites" },
          "steps": {
            "type": "array",
            "minItems": 1,
            "items": {
              "type": "object",
              "required": ["say", "math", "checks", "cites"],
              "additionalProperties": false,
              "properties": {
                "say": { "$ref": "#/$defs/nodes" },
                "math": { "type": ["string", "null"] },
                "checks": { "type": "array", "items": { "type": "string" } },
                "cites": { "$ref": "#/$defs/cites" }
              }
            }
          }
        }
      },
      "sort": {
        "type": "object",
        "required": ["id", "title", "buckets", "cards"],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/blockID" },
          "title": { "type": "string" },
          "buckets": {
            "type": "array",
            "minItems": 2,
            "items": {
              "type": "object",
              "required": ["id", "label"],
              "additionalProperties": false,
              "properties": { "id": { "type": "string" }, "label": { "$ref": "#/$defs/nodes" } }
            }
          },
          "cards": {
            "type": "array",
            "minItems": 1,
            "items": {
              "type": "object",
              "required": ["text", "bucket", "why", "basis", "cites"],
              "additionalProperties": false,
              "properties": {
                "text": { "$ref": "#/$defs/nodes" },
                "bucket": { "type": "string" },
                "why": { "$ref": "#/$defs/nodes" },
                "basis": { "$ref": "#/$defs/basis" },
                "cites": { "$ref": "#/$defs/cites" }
              }
            }
          }
        }
      },
  """
